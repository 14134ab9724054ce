package org.leukostack.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leukostack.dataset.DataSetException.Reason;
import org.leukostack.files.IoFault;
import org.leukostack.files.SmallFile;
import org.leukostack.model.SpreadsheetText;

/** Which slides belong together, such as those of one patient: they are in one split. */
public final class Groups {

  private static final String TEST_ID = "test_id";
  private static final String GROUP = "group";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int SHOWN = 80;

  private final SortedMap<String, String> bySlide;

  private Groups(SortedMap<String, String> bySlide) {
    this.bySlide = bySlide;
  }

  /** Nobody knows which slides belong together: each is a group of its own. */
  public static Groups unknown() {
    return new Groups(new TreeMap<>());
  }

  /**
   * Those that were read before.
   *
   * @param bySlide the group of each slide, by test id; none if nobody knows them
   */
  public static Groups of(Map<String, String> bySlide) {
    return new Groups(new TreeMap<>(bySlide));
  }

  /** Whether somebody said which slides belong together. */
  public boolean areKnown() {
    return !bySlide.isEmpty();
  }

  /** The group of a slide. */
  public String of(String testId) {
    return bySlide.getOrDefault(testId, testId);
  }

  /**
   * Reads a table with the columns {@code test_id} and {@code group}, in any order and among
   * others.
   *
   * @param testIds of all slides: each has one row, and there are no other ones
   * @throws DataSetException if it is not such a table
   */
  public static Groups read(Path file, List<String> testIds) throws DataSetException {
    List<CsvRecords.Row> rows = rows(file);
    if (rows.isEmpty()) {
      throw new DataSetException(Reason.GROUPS_HEADER, file.toString(), "");
    }
    List<String> header = rows.getFirst().values().stream().map(String::strip).toList();
    int slide = header.indexOf(TEST_ID);
    int group = header.indexOf(GROUP);
    if (slide < 0 || group < 0) {
      String found = shown(rows.getFirst());
      throw new DataSetException(Reason.GROUPS_HEADER, file.toString(), found);
    }
    Map<String, String> spelled = spelled(testIds);
    SortedMap<String, String> bySlide = new TreeMap<>();
    for (CsvRecords.Row row : rows.subList(1, rows.size())) {
      if (row.values().size() != header.size()) {
        throw new DataSetException(Reason.GROUPS_ROW, file.toString(), row.line(), shown(row));
      }
      String said = row.values().get(slide).strip();
      String testId = spelled.getOrDefault(said, said);
      String name = row.values().get(group).strip();
      check(!testId.isEmpty() && !name.isEmpty(), Reason.GROUPS_BLANK, file, row.line());
      check(spelled.containsKey(said), Reason.GROUPS_UNKNOWN, file, row.line(), testId);
      check(
          bySlide.putIfAbsent(testId, name) == null, Reason.GROUPS_TWICE, file, row.line(), testId);
    }
    Optional<String> lacking =
        new TreeSet<>(testIds).stream().filter(id -> !bySlide.containsKey(id)).findFirst();
    if (lacking.isPresent()) {
      throw new DataSetException(Reason.GROUPS_LACKS, file.toString(), lacking.get());
    }
    return new Groups(bySlide);
  }

  /**
   * The slides by how a table may spell them: one that came of {@code cells.csv} may have the
   * apostrophe that makes a text harmless.
   */
  private static Map<String, String> spelled(List<String> testIds) {
    Map<String, String> spelled = new HashMap<>();
    testIds.forEach(id -> spelled.put(SpreadsheetText.harmless(id), id));
    testIds.forEach(id -> spelled.put(id, id));
    return spelled;
  }

  private static void check(boolean good, Reason reason, Path file, Object... where)
      throws DataSetException {
    if (!good) {
      List<Object> arguments = new ArrayList<>(List.of(file.toString()));
      arguments.addAll(List.of(where));
      throw new DataSetException(reason, arguments.toArray());
    }
  }

  private static String shown(CsvRecords.Row row) {
    String text = String.join(",", row.values());
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** Those that are not blank. */
  private static List<CsvRecords.Row> rows(Path file) throws DataSetException {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(SmallFile.read(file)))
              .toString();
      String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      return CsvRecords.of(plain).stream().filter(row -> !row.isBlank()).toList();
    } catch (CharacterCodingException e) {
      throw new DataSetException(Reason.GROUPS_NOT_UTF8, file.toString());
    } catch (CsvRecords.OpenQuoteException e) {
      throw new DataSetException(Reason.GROUPS_QUOTE, file.toString(), e.line);
    } catch (NoSuchFileException e) {
      throw new DataSetException(Reason.GROUPS_MISSING, file.toString());
    } catch (IOException e) {
      throw new DataSetException(Reason.GROUPS_UNREADABLE, file.toString(), IoFault.of(e));
    }
  }

  /** The group of each slide that was named, by test id. */
  public Map<String, String> bySlide() {
    return bySlide;
  }
}
