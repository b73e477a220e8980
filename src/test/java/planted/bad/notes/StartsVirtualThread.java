package planted.bad.notes;

class StartsVirtualThread {
    Thread start(Runnable work) {
        return Thread.startVirtualThread(work);
    }
}
