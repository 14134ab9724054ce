package org.leukostack.jpeg;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tables made last: all planes of a slide have the same few, and making one takes longer than
 * using it on a plane's header.
 */
final class HuffmanTables {

  private static final int MOST = 16;

  private static final Map<Key, HuffmanTable> MADE =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, HuffmanTable> eldest) {
          return size() > MOST;
        }
      };

  private HuffmanTables() {}

  /**
   * @param bytes of a DHT segment
   * @param at the first of the 16 counts, with all values within the bytes
   * @param values how many values follow the counts
   */
  static HuffmanTable of(byte[] bytes, int at, int values, boolean ac) throws IrregularData {
    Key key = new Key(Arrays.copyOfRange(bytes, at, at + 16 + values), ac);
    synchronized (MADE) {
      HuffmanTable table = MADE.get(key);
      if (table != null) {
        return table;
      }
    }
    HuffmanTable made =
        new HuffmanTable(
            Arrays.copyOf(key.definition, 16),
            Arrays.copyOfRange(key.definition, 16, 16 + values),
            ac);
    synchronized (MADE) {
      HuffmanTable first = MADE.putIfAbsent(key, made);
      return first == null ? made : first; // equal tables are one
    }
  }

  private static final class Key {
    private final byte[] definition;
    private final boolean ac;

    Key(byte[] definition, boolean ac) {
      this.definition = definition;
      this.ac = ac;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && ac == key.ac && Arrays.equals(definition, key.definition);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(definition) + Boolean.hashCode(ac);
    }
  }
}
