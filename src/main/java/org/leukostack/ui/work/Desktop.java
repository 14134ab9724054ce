package org.leukostack.ui.work;

/**
 * What the window asks of the desktop.
 *
 * @param chooser asks for folders
 * @param files asks for files
 * @param folders shows folders
 */
public record Desktop(FolderChooser chooser, FileAsker files, FolderViewer folders) {

  /** The one that the program runs on. */
  public static Desktop ofThisSystem() {
    return new Desktop(new DesktopFolderChooser(), new DesktopFiles(), new DesktopFolders());
  }
}
