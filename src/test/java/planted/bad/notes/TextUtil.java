package planted.bad.notes;

class TextUtil {}
