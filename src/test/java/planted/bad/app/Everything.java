package planted.bad.app;

public class Everything {}
