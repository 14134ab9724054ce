package org.leukostack.testing;

import com.sun.glass.ui.Application;
import java.lang.reflect.Field;

/**
 * The robots of the headless platform. Each keeps the window that it drove last, and that one the
 * robot before it: all windows of a run of tests with their pictures, which its heap does not hold.
 */
public final class HeadlessRobots {

  private HeadlessRobots() {}

  /** Lets the windows go that are closed; does nothing on another platform. */
  public static void forgetWindows() {
    FxThread.onFx(
        () -> {
          Application platform = Application.GetApplication();
          if (platform.getClass().getSimpleName().equals("HeadlessApplication")) {
            Object robot = field(platform, "activeRobot").get(platform);
            if (robot != null) {
              field(robot, "activeWindow").set(robot, null);
            }
          }
        });
  }

  private static Field field(Object owner, String name) throws NoSuchFieldException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
