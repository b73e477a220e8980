package planted.bad.notes;

class TextUtils {}
