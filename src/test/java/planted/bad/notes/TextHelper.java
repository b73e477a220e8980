package planted.bad.notes;

class TextHelper {}
