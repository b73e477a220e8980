package planted.bad.notes.ui;

public class NotePane {}
