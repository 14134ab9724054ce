package org.leukostack.text;

import java.util.Locale;
import org.leukostack.model.JsonDefect;
import org.leukostack.model.Problem;

/** The words for why a text is not the JSON document that it should be. */
public final class JsonDefectText {

  private final Words words;
  private final IoErrorText ioErrors;

  public JsonDefectText(Locale locale) {
    this(new Words("problems", locale));
  }

  JsonDefectText(Words words) {
    this.words = words;
    ioErrors = new IoErrorText(words);
  }

  /** What is there instead, in few words; the parser's own are marked as such. */
  public String of(JsonDefect fault) {
    return switch (fault) {
      case JsonDefect.Empty _ -> words.get("json.empty");
      case JsonDefect.NotUtf8 _ -> words.get("json.notUtf8");
      case JsonDefect.NotAnObject _ -> words.get("json.notAnObject");
      case JsonDefect.NotAList(String member) -> words.get("json.notAList", member);
      case JsonDefect.Lacks(String member) -> words.get("json.lacks", member);
      case JsonDefect.NotAVersion(String member) -> words.get("json.notAVersion", member);
      case JsonDefect.OfOtherReading(String said, String named) ->
          words.get("json.otherReading", said, named);
      case JsonDefect.BeyondLimit(JsonDefect.Limit limit) -> words.get("json.limit." + limit);
      case JsonDefect.NotJson(String message) ->
          message.equals(Problem.NOT_SHOWN)
              ? words.get("json.notJson.hidden")
              : words.get("json.notJson", message);
      case JsonDefect.Unreadable(var reason) -> ioErrors.reason(reason);
    };
  }
}
