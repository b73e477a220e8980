package planted.bad.notes;

class BuildsThread {
    Thread start(Runnable work) {
        return Thread.ofPlatform().daemon().start(work);
    }
}
