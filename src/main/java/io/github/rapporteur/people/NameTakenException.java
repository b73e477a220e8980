package io.github.rapporteur.people;

/** A name is somebody else's already; says so in a sentence for the user. */
public final class NameTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Person holder;

    /** @param holder who has the name */
    public NameTakenException(Person holder) {
        super("“" + holder.name() + "” is another person already. Merge the two if they are the same.");
        this.holder = holder;
    }

    /** Who has the name. */
    public Person holder() {
        return holder;
    }
}
