package io.github.rapporteur.schedule.importing;

import com.fasterxml.aalto.UncheckedStreamException;
import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads workbooks of Excel and its like (Office Open XML): a zip archive with a folder xl. Formulas count as they stood. */
final class XlsxReader implements TableReader {
    private static final String FORMAT = "XLSX";
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_SHEETS = 50;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final int DAYS_1904 = 1462;

    @Override
    public boolean recognises(Content content) {
        if (!content.head().startsWith("PK")) {
            return false;
        }
        boolean types = false;
        boolean workbook = false;
        for (String name : ZipFiles.names(content.bytes())) {
            types |= name.equals("[Content_Types].xml");
            workbook |= name.startsWith("xl/");
        }
        return types && workbook;
    }

    @Override
    public boolean isTable(Content content) {
        return recognises(content);
    }

    @Override
    public ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        List<TableSheet> sheets = sheets(content, options, draft.warnings, monitor);
        return new TableAssembler(content, options, draft).assemble(sheets);
    }

    @Override
    public List<TableSheet> sheets(Content content, ImportOptions options, Warnings warnings, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        refuseBombs(content);
        List<TableSheet> sheets = new ArrayList<>();
        String place = "";
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content.bytes()))) {
            for (Sheet sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
                monitor.stopIfCancelled();
                place = "sheet " + Words.fold(sheet.getName());
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    sheets.add(new TableSheet(sheet.getName(), rows(sheet, workbook.isDate1904())));
                }
            }
        } catch (IOException
                | ExcelReaderException
                | UncheckedStreamException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // The library finds damage by running into it.
            throw new FileFormatException(
                    content.name(),
                    place,
                    "the workbook cannot be read: " + reason(e),
                    "Open it in a spreadsheet program, save it anew or as CSV, and import that.",
                    e);
        }
        return sheets;
    }

    /** What the library says where that is for users; mostly it only tells where it gave up. */
    private static String reason(Exception e) {
        String said = Words.fold(String.valueOf(e.getMessage()));
        boolean isForUsers = said.contains(" ") && !said.contains("Exception") && !said.contains("null");
        return isForUsers ? said : "it is damaged";
    }

    /** Unpacked once to nothing: an archive that swells beyond any programme is not opened. */
    private static void refuseBombs(Content content) throws FileFormatException {
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content.bytes()))) {
            byte[] buffer = new byte[64 * 1024];
            while (zip.getNextEntry() != null) {
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    total += n;
                    if (total > MOST_BYTES || total > 1024 * 1024 + 200L * content.bytes().length) {
                        throw content.error(
                                "",
                                "the workbook unpacks to more than a programme can be",
                                "Save only the programme's sheet as CSV and import that.");
                    }
                }
            }
        } catch (FileFormatException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new FileFormatException(
                    content.name(),
                    "",
                    "the workbook's archive is damaged",
                    "The file is damaged or was cut off; get it again.",
                    e);
        }
    }

    private static List<List<String>> rows(Sheet sheet, boolean from1904) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                if (row.getRowNum() > MOST_ROWS) {
                    break;
                }
                // Rows without cells are left out of the file.
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                rows.add(cells(row, from1904));
            }
        }
        return rows;
    }

    private static List<String> cells(Row row, boolean from1904) {
        int count = Math.min(MOST_COLUMNS, row.getCellCount());
        List<String> cells = new ArrayList<>(Collections.nCopies(count, ""));
        for (int i = 0; i < count; i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : cell.getText();
            cells.set(i, text == null ? "" : from1904 ? shifted(text) : text);
        }
        return cells;
    }

    private static String shifted(String text) {
        if (!text.matches("\\d{5}(?:\\.\\d+)?")) {
            return text;
        }
        int point = text.indexOf('.');
        int day = Integer.parseInt(text.substring(0, 5)) + DAYS_1904;
        return day + (point < 0 ? "" : text.substring(point));
    }
}
