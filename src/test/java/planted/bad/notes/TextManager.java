package planted.bad.notes;

class TextManager {}
