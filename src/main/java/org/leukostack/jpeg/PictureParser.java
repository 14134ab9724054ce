package org.leukostack.jpeg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.CodedComponent.Description;
import org.leukostack.jpeg.CodedScan.Member;
import org.leukostack.jpeg.JpegException.Reason;

/**
 * Reads a JPEG of Huffman codes from its first marker to its end as libjpeg-turbo does: what that
 * one refuses is refused, and what it warns of and goes on after is noted. Source: ITU-T T.81,
 * annex B; {@code jdmarker.c}, {@code jdinput.c}.
 */
final class PictureParser {

  private static final int TABLES = 4;
  private static final int LARGEST_SAMPLING = 4;
  private static final int MOST_MEMBERS = 4;
  private static final int MOST_BLOCKS_IN_UNIT = 10;

  private final JpegSource source;
  private final long bytesBeside;
  private final int[] @Nullable [] steps = new int[TABLES][];
  private final HuffmanDefinitions huffman = new HuffmanDefinitions();
  private final ColourSpace.Signs signs = new ColourSpace.Signs();
  private int restartInterval;
  private @Nullable CodedPicture picture;
  private @Nullable FrameHeader frame;

  private PictureParser(byte[] jpeg, long bytesBeside) {
    this.bytesBeside = bytesBeside;
    source = new JpegSource(jpeg, 2); // behind the start-of-image marker
  }

  /**
   * @param jpeg of which {@link JpegHeader#parse} has read the header
   * @param bytesBeside what its pixels are going to take of the heap
   * @throws JpegException if libjpeg-turbo does not decode it, or it would take most of the heap
   */
  static CodedPicture parse(byte[] jpeg, long bytesBeside) throws JpegException {
    return new PictureParser(jpeg, bytesBeside).parse();
  }

  private CodedPicture parse() throws JpegException {
    while (true) {
      int marker = source.marker();
      switch (marker) {
        case Markers.SOF0, Markers.SOF1, Markers.SOF2 -> frame(marker == Markers.SOF2);
        case Markers.DHT -> huffman.read(source);
        case Markers.DQT -> quantisation();
        case Markers.DRI -> restartInterval();
        case Markers.APP0, Markers.APP14 -> signs.read(source, marker);
        case Markers.SOS -> scan();
        case Markers.DAC -> arithmeticConditions();
        case Markers.EOI -> {
          return complete();
        }
        default -> skip(marker);
      }
    }
  }

  private CodedPicture complete() throws JpegException {
    CodedPicture whole = picture;
    if (whole == null) {
      throw source.corrupt("the picture ends before its first scan");
    }
    if (whole.progressive() && !whole.components().stream().allMatch(CodedComponent::isComplete)) {
      source.warn(JpegDamage.SCANS_MISSING);
    }
    return whole.withDamage(source.damage());
  }

  private void skip(int marker) throws JpegException {
    if (Markers.isRestart(marker)) {
      return;
    }
    if (!Markers.isSkipped(marker)) {
      throw source.corrupt("marker %02X".formatted(marker));
    }
    source.skip(source.u16() - 2);
  }

  private void frame(boolean progressive) throws JpegException {
    int length = source.u16();
    if (frame != null) {
      throw source.corrupt("a second frame header");
    }
    int precision = source.u8();
    int height = source.u16();
    int width = source.u16();
    int count = source.u8();
    if (precision != 8 || width == 0 || height == 0 || length != 8 + 3 * count) {
      throw source.corrupt("a frame header that is none");
    }
    List<Description> components = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int identifier = source.u8();
      int sampling = source.u8();
      components.add(new Description(identifier, sampling >> 4, sampling & 15, source.u8()));
    }
    frame = new FrameHeader(width, height, progressive, components);
  }

  private void quantisation() throws JpegException {
    int left = source.u16() - 2;
    while (left > 0) {
      int first = source.u8();
      boolean wide = first >> 4 > 0;
      int number = first & 15;
      if (number >= TABLES) {
        throw source.corrupt("a quantisation table's number");
      }
      int[] table = new int[CodedComponent.COEFFICIENTS];
      for (int place : Zigzag.ORDER) {
        table[place] = wide ? source.u16() : source.u8();
      }
      steps[number] = table;
      left -= 1 + CodedComponent.COEFFICIENTS * (wide ? 2 : 1);
    }
    if (left != 0) {
      throw source.corrupt("a quantisation segment's length");
    }
  }

  /** They mean nothing to Huffman codes, but have to be sound. */
  private void arithmeticConditions() throws JpegException {
    int left = source.u16() - 2;
    for (; left > 0; left -= 2) {
      int table = source.u8();
      int value = source.u8();
      boolean upsideDown = table < 16 && (value & 15) > value >> 4;
      if (table >= 32 || upsideDown) {
        throw source.corrupt("a table of arithmetic conditions that is none");
      }
    }
    if (left != 0) {
      throw source.corrupt("a length of arithmetic conditions");
    }
  }

  private void restartInterval() throws JpegException {
    if (source.u16() != 4) {
      throw source.corrupt("a restart interval's length");
    }
    restartInterval = source.u16();
  }

  private void scan() throws JpegException {
    CodedPicture known = picture;
    if (known == null) {
      known = begin();
      picture = known;
    } else if (!known.hasMoreScans()) {
      throw source.corrupt("a second scan of a picture that has one");
    }
    CodedScan scan = header(known);
    known.countScan(scan, source);
    verifyUnit(scan);
    for (Member member : scan.members()) {
      latchSteps(member.component());
    }
    CodeBits bits = new CodeBits(source);
    BlockDecoder decoder =
        known.progressive()
            ? new ProgressiveDecoder(scan, bits, source, progressiveTables(scan))
            : sequential(scan, bits);
    new ScanReader(scan, bits, source, decoder, restartInterval).read();
  }

  private BlockDecoder sequential(CodedScan scan, CodeBits bits) throws JpegException {
    if (scan.first() != 0 || scan.last() != 63 || scan.bitsBefore() != 0 || scan.bitsAfter() != 0) {
      source.warn(JpegDamage.SCAN_HEADER);
    }
    int count = scan.members().size();
    CodeTable[] dc = new CodeTable[count];
    CodeTable[] ac = new CodeTable[count];
    for (int i = 0; i < count; i++) {
      dc[i] = huffman.dc(scan.members().get(i).dc(), source);
      ac[i] = huffman.ac(scan.members().get(i).ac(), source);
    }
    return new SequentialDecoder(bits, source, dc, ac);
  }

  private CodeTable[] progressiveTables(CodedScan scan) throws JpegException {
    if (scan.first() == 0 && scan.bitsBefore() > 0) {
      return new CodeTable[0]; // a bit a coefficient needs no code
    }
    CodeTable[] tables = new CodeTable[scan.members().size()];
    for (int i = 0; i < tables.length; i++) {
      Member member = scan.members().get(i);
      tables[i] =
          scan.first() == 0 ? huffman.dc(member.dc(), source) : huffman.ac(member.ac(), source);
    }
    return tables;
  }

  /** At the first scan the header is complete: what it says of the whole picture is in force. */
  private CodedPicture begin() throws JpegException {
    FrameHeader described = frame;
    if (described == null) {
      throw source.corrupt("a scan before the frame header");
    }
    if (!described.progressive()) {
      huffman.addStandardTables();
    }
    int mostAcross = 1;
    int mostDown = 1;
    for (Description c : described.components()) {
      if (c.across() < 1
          || c.across() > LARGEST_SAMPLING
          || c.down() < 1
          || c.down() > LARGEST_SAMPLING) {
        throw source.corrupt("a sampling that no JPEG has");
      }
      mostAcross = Math.max(mostAcross, c.across());
      mostDown = Math.max(mostDown, c.down());
    }
    long bytes = bytesBeside;
    for (Description c : described.components()) {
      if (mostAcross % c.across() != 0 || mostDown % c.down() != 0) {
        throw new JpegException(Reason.UNSUPPORTED, source.at(), "samples at fractions of pixels");
      }
      bytes +=
          CodedComponent.byteCount(c, described.width(), described.height(), mostAcross, mostDown);
    }
    Soundness.requireMemory(bytes);
    List<CodedComponent> components = new ArrayList<>();
    for (Description c : described.components()) {
      components.add(
          new CodedComponent(c, described.width(), described.height(), mostAcross, mostDown));
    }
    return new CodedPicture(
        described, signs.colourSpace(described.components(), source), components);
  }

  private CodedScan header(CodedPicture known) throws JpegException {
    int length = source.u16();
    int count = source.u8();
    if (count < 1 || count > MOST_MEMBERS || length != 6 + 2 * count) {
      throw source.corrupt("a scan header's length");
    }
    Member[] members = new Member[count];
    for (int i = 0; i < count; i++) {
      int identifier = source.u8();
      int tables = source.u8();
      members[i] = new Member(component(known, identifier, members), tables >> 4, tables & 15);
    }
    int first = source.u8();
    int last = source.u8();
    int bits = source.u8();
    return new CodedScan(Arrays.asList(members), first, last, bits >> 4, bits & 15);
  }

  /** As libjpeg-turbo looks for it, which also takes a second component of the same name. */
  private CodedComponent component(CodedPicture known, int identifier, @Nullable Member[] members)
      throws JpegException {
    List<CodedComponent> all = known.components();
    for (int i = 0; i < Math.min(all.size(), MOST_MEMBERS); i++) {
      boolean isFree = i >= members.length || members[i] == null;
      if (all.get(i).description.identifier() == identifier && isFree) {
        CodedComponent found = all.get(i);
        for (Member member : members) {
          if (member != null && member.component() == found) {
            throw source.corrupt("a component that is twice in a scan");
          }
        }
        return found;
      }
    }
    throw source.corrupt("a scan of a component that is not in the frame");
  }

  private void verifyUnit(CodedScan scan) throws JpegException {
    int blocks =
        scan.members().stream()
            .mapToInt(m -> m.component().description.across() * m.component().description.down())
            .sum();
    if (scan.isInterleaved() && blocks > MOST_BLOCKS_IN_UNIT) {
      throw source.corrupt("a minimum coded unit of " + blocks + " blocks");
    }
  }

  /** A component keeps the table that its first scan finds, whatever comes later. */
  private void latchSteps(CodedComponent component) throws JpegException {
    if (component.steps == null) {
      int number = component.description.quantisation();
      int[] table = number < TABLES ? steps[number] : null;
      if (table == null) {
        throw source.corrupt("a quantisation table that is not defined");
      }
      component.steps = table;
    }
  }
}
