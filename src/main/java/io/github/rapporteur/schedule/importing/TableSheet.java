package io.github.rapporteur.schedule.importing;

import java.util.List;

/**
 * The cells of one table.
 *
 * @param name of the sheet; empty when the file has only one table
 * @param rows of cells; rows may differ in length
 */
record TableSheet(String name, List<List<String>> rows) {}
