package io.github.rapporteur.schedule;

/**
 * What storing a schedule did.
 *
 * @param added talks that were not there before
 * @param changed talks whose imported fields differ now, returned ones too
 * @param withdrawn talks that this import marked withdrawn
 */
public record StoredImport(ConferenceId conference, int added, int changed, int withdrawn) {}
