package planted.bad.notes;

class Interrupts {
    void stop(Thread thread) {
        thread.interrupt();
    }
}
