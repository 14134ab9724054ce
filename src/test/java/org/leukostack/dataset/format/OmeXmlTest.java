package org.leukostack.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.dataset.format.MadeSet.cell;
import static org.leukostack.dataset.format.MadeSet.field;
import static org.leukostack.testing.Slide.box;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.dataset.DataSet.Planes;
import org.leukostack.dataset.Split;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What an OME-TIFF says of its cell, read by the JDK's XML parser. */
class OmeXmlTest {

  @TempDir Path temp;

  private String xml(String testId, String label) throws Exception {
    return OmeXml.of(
        new MadeSet(temp)
            .label(5, label)
            .slide(testId, Split.VAL, cell(field(3, 4, 1, 2), 5, box(100, 50, 60, 40), 3))
            .set(Planes.BEST)
            .samples()
            .getFirst());
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.US_ASCII)));
  }

  private static Element first(Document document, String name) {
    return (Element) document.getElementsByTagNameNS("*", name).item(0);
  }

  private static Map<String, String> facts(Document document) {
    Map<String, String> facts = new LinkedHashMap<>();
    NodeList all = document.getElementsByTagNameNS("*", "M");
    for (int i = 0; i < all.getLength(); i++) {
      facts.put(((Element) all.item(i)).getAttribute("K"), all.item(i).getTextContent());
    }
    return facts;
  }

  @Test
  void aPlaneHasAPageAndTheCellIsNamed() throws Exception {
    Document document = parsed(xml("s1", "neutrophil"));

    Element pixels = first(document, "Pixels");
    assertThat(pixels.getAttribute("SizeZ")).isEqualTo("4");
    assertThat(pixels.getAttribute("SizeX")).isEqualTo("" + MadeSet.CROP);
    assertThat(document.getElementsByTagNameNS("*", "TiffData").getLength()).isEqualTo(4);
    assertThat(facts(document))
        .containsEntry("test_id", "s1")
        .containsEntry("img_num", "3")
        .containsEntry("split", "val")
        .containsEntry("label", "neutrophil")
        .containsEntry("class", "5")
        .containsEntry("best_plane", "3")
        .containsEntry("planes", "0 3")
        .containsEntry("missing_planes", "1 2");
  }

  @Test
  void theBoxIsInThePixelsOfTheCrop() throws Exception {
    Element box = first(parsed(xml("s1", "a")), "Rectangle");

    // The window of 16 pixels is centred on the box: it begins at (122, 62).
    assertThat(box.getAttribute("X")).isEqualTo("-22");
    assertThat(box.getAttribute("Y")).isEqualTo("-12");
    assertThat(box.getAttribute("Width")).isEqualTo("60");
  }

  @Test
  void anyNameIsText() throws Exception {
    String odd = "<백혈구> & \"co\" 😀";

    String xml = xml("s1", odd + (char) 0xD800);

    assertThat(xml).matches(text -> text.chars().allMatch(c -> c < 0x7F));
    assertThat(facts(parsed(xml))).containsEntry("label", odd + "?");
  }
}
