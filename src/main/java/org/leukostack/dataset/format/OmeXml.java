package org.leukostack.dataset.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leukostack.dataset.Sample;
import org.leukostack.model.BoundingBox;

/**
 * What an OME-TIFF says of the cell whose stack it has: one image, a plane for each stack number,
 * and where it comes from. In ASCII.
 *
 * <p>Source: the OME schema of June 2016.
 */
final class OmeXml {

  private static final String SCHEMA = "http://www.openmicroscopy.org/Schemas/OME/2016-06";
  private static final String NAMESPACE = "leukostack/cell";

  private OmeXml() {}

  /** The description of the stack of a cell. */
  static String of(Sample sample) {
    String name = sample.testId() + ", image " + sample.imageNumber() + ", cell " + sample.crop();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<OME"
        + XmlText.attribute("xmlns", SCHEMA)
        + XmlText.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        + XmlText.attribute("xsi:schemaLocation", SCHEMA + " " + SCHEMA + "/ome.xsd")
        + XmlText.attribute("Creator", "Leukostack")
        + ">\n<Image"
        + XmlText.attribute("ID", "Image:0")
        + XmlText.attribute("Name", name)
        + ">\n"
        + pixels(sample)
        + "<ROIRef ID=\"ROI:0\"/>\n<AnnotationRef ID=\"Annotation:0\"/>\n</Image>\n"
        + "<StructuredAnnotations>\n"
        + annotation(CellFacts.of(sample))
        + "</StructuredAnnotations>\n"
        + region(sample)
        + "</OME>\n";
  }

  private static String pixels(Sample sample) {
    int size = sample.window().size();
    return "<Pixels"
        + XmlText.attribute("ID", "Pixels:0")
        + XmlText.attribute("DimensionOrder", "XYCZT")
        + XmlText.attribute("Type", "uint8")
        + XmlText.attribute("SizeX", size)
        + XmlText.attribute("SizeY", size)
        + XmlText.attribute("SizeC", 3)
        + XmlText.attribute("SizeZ", sample.stackSize())
        + XmlText.attribute("SizeT", 1)
        + XmlText.attribute("Interleaved", true)
        + XmlText.attribute("BigEndian", false)
        + ">\n<Channel ID=\"Channel:0:0\" SamplesPerPixel=\"3\"/>\n"
        + IntStream.range(0, sample.stackSize())
            .mapToObj(OmeXml::plane)
            .collect(Collectors.joining())
        + "</Pixels>\n";
  }

  private static String plane(int stackNumber) {
    return "<TiffData"
        + XmlText.attribute("IFD", stackNumber)
        + XmlText.attribute("FirstZ", stackNumber)
        + " FirstC=\"0\" FirstT=\"0\" PlaneCount=\"1\"/>\n";
  }

  private static String annotation(Map<String, Object> facts) {
    return "<MapAnnotation ID=\"Annotation:0\""
        + XmlText.attribute("Namespace", NAMESPACE)
        + ">\n<Value>\n"
        + facts.entrySet().stream()
            .map(fact -> "<M" + XmlText.attribute("K", fact.getKey()) + ">" + text(fact) + "</M>\n")
            .collect(Collectors.joining())
        + "</Value>\n</MapAnnotation>\n";
  }

  private static String text(Map.Entry<String, Object> fact) {
    return XmlText.escaped(
        fact.getValue() instanceof List<?> numbers
            ? numbers.stream().map(String::valueOf).collect(Collectors.joining(" "))
            : fact.getValue().toString());
  }

  /** The bounding box, in the pixels of the crop. */
  private static String region(Sample sample) {
    BoundingBox box = sample.box();
    return "<ROI ID=\"ROI:0\" Name=\"bounding box\">\n<Union>\n<Rectangle ID=\"Shape:0\""
        + XmlText.attribute("X", box.x() - sample.window().x())
        + XmlText.attribute("Y", box.y() - sample.window().y())
        + XmlText.attribute("Width", box.width())
        + XmlText.attribute("Height", box.height())
        + "/>\n</Union>\n</ROI>\n";
  }
}
