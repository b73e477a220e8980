package planted.bad.notes;

class Sleeps {
    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}
