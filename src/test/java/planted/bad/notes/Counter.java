package planted.bad.notes;

class Counter {
    static int count;
}
