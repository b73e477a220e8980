package io.github.rapporteur.shell;

/**
 * Asked before something that can not be undone.
 *
 * @param title names the thing: "Restore the backup of Fri 11 Sep, 18:30?"
 * @param text what will happen and what is safe; may be empty
 * @param verb the button that does it: "Restore"
 * @param keep the safe button, focused: "Keep the notebook"
 * @param destructive whether something of the user's is lost, so that the button is red
 */
public record Question(String title, String text, String verb, String keep, boolean destructive) {}
