package io.github.rapporteur.schedule;

import java.util.UUID;

/**
 * A person who gives a talk, as the schedule names them.
 *
 * @param person the person's record in the notebook
 * @param name as printed in the schedule, white space folded; never empty
 */
public record Speaker(UUID person, String name) {}
