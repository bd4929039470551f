package dev.lethe.studio;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens an address in the person's browser. */
final class Browser {
    private Browser() {}

    /**
     * Asks the system to open it.
     *
     * @param address other users of the machine can see it in the list of processes, so it must not be worth anything
     *     once it was opened
     * @return whether there was something to ask
     */
    static boolean open(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command;
        if (system.contains("mac")) {
            command = List.of("open", address);
        } else if (system.contains("win")) {
            command = List.of("rundll32", "url.dll,FileProtocolHandler", address);
        } else if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            return false;
        } else {
            command = List.of("xdg-open", address);
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
