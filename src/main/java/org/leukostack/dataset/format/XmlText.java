package org.leukostack.dataset.format;

/** Texts as XML has them in ASCII. */
final class XmlText {

  private XmlText() {}

  /** An attribute with a blank before it. */
  static String attribute(String name, Object value) {
    return " " + name + "=\"" + escaped(String.valueOf(value)) + '"';
  }

  /** A text that stands between tags or quotes. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder to, int c) {
    if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' || c > '~') {
      to.append(isOfXml(c) ? "&#" + c + ";" : "?");
    } else {
      to.append(c < ' ' ? ' ' : (char) c);
    }
  }

  /** Half a pair of surrogates, as a file's name may have it, is no letter of XML. */
  private static boolean isOfXml(int c) {
    return (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }
}
