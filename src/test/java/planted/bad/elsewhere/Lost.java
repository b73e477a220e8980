package planted.bad.elsewhere;

class Lost {}
