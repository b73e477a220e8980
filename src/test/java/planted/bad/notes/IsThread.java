package planted.bad.notes;

class IsThread extends Thread {}
