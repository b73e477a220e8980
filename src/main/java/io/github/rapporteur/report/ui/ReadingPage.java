package io.github.rapporteur.report.ui;

import io.github.rapporteur.notes.NoteSubject;
import java.nio.file.Path;

/**
 * A note as a page.
 *
 * @param subject whose note it is
 * @param title of its talk, or of the conference
 * @param html the page
 * @param kept what of the note is not in it: "1 private passage is not shown"; empty when all is
 * @param isEmpty whether there is nothing to read
 * @param folder for the web view's files
 */
record ReadingPage(NoteSubject subject, String title, String html, String kept, boolean isEmpty, Path folder) {}
