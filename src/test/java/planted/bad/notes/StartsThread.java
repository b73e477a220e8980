package planted.bad.notes;

class StartsThread {
    void start(Runnable work) {
        new Thread(work, "stray").start();
    }
}
