package org.leukostack.cli;

import org.leukostack.export.Which;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads which cells are to be exported. */
final class WhichCells implements ITypeConverter<Which> {

  @Override
  public Which convert(String value) {
    return Which.ofSpelling(value).orElseThrow(() -> new TypeConversionException(value));
  }
}
