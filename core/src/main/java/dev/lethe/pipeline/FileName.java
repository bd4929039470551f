package dev.lethe.pipeline;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.Sensitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a picture's file gives away: names that cameras and apps make tell when the picture was taken and
 * what took it; some tell where. What people call their files is not judged.
 */
final class FileName {
    private static final String CARRIER = "file name";
    /** More than file systems allow; the patterns below are linear, but a name may come from anywhere. */
    private static final int LONGEST = 512;

    /** Milliseconds since 1970 that lie in the years 2000 to 2099. */
    private static final long FIRST_MOMENT = 946_684_800_000L;

    private static final long LAST_MOMENT = 4_102_444_800_000L;

    private FileName() {}

    /** What a name gives away; nothing where there is none. */
    static List<Finding> findings(Optional<Sensitive<String>> name) {
        return name.map(value -> findings(value.reveal())).orElse(List.of());
    }

    /** Those of the findings that the name of a result tells as well. */
    static List<Finding> keptBy(Optional<Sensitive<String>> resultName, Collection<Finding> findings) {
        List<Finding> told = findings(resultName);
        return findings.stream().filter(told::contains).toList();
    }

    static List<Finding> findings(String name) {
        String stem = stem(name.substring(0, Math.min(name.length(), LONGEST)));
        List<Finding> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(stem);
        for (Pattern place : FileNamePatterns.PLACES) {
            take(rest, place, Kind.LOCATION, "place", found);
        }
        for (Pattern time : FileNamePatterns.TIMES) {
            take(rest, time, Kind.TIME, "date or time", found);
        }
        takeMoments(rest, found);
        app(stem, rest, found);
        style(stem, FileNamePatterns.APPS, Kind.SOFTWARE, "way in which an app names pictures", found);
        style(stem, FileNamePatterns.CAMERAS, Kind.DEVICE, "way in which a camera names pictures", found);
        return found;
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 6 ? name.substring(0, dot) : name;
    }

    /** Reports all matches and blanks them out, so that no later pattern takes them for something else. */
    private static void take(StringBuilder rest, Pattern pattern, Kind kind, String what, List<Finding> found) {
        Matcher matcher = pattern.matcher(rest.toString());
        while (matcher.find()) {
            add(rest, matcher, kind, what, found);
        }
    }

    private static void takeMoments(StringBuilder rest, List<Finding> found) {
        Matcher matcher = FileNamePatterns.MILLISECONDS.matcher(rest.toString());
        while (matcher.find()) {
            long moment = Long.parseLong(matcher.group());
            if (moment >= FIRST_MOMENT && moment < LAST_MOMENT) {
                add(rest, matcher, Kind.TIME, "moment in milliseconds", found);
            }
        }
    }

    private static void add(StringBuilder rest, Matcher matcher, Kind kind, String what, List<Finding> found) {
        found.add(Finding.of(kind, CARRIER, what, matcher.group()));
        rest.replace(matcher.start(), matcher.end(), "\0".repeat(matcher.end() - matcher.start()));
    }

    /** Phones put the name of the app that was on the screen behind the time of a screenshot. */
    private static void app(String stem, StringBuilder rest, List<Finding> found) {
        Matcher matcher = FileNamePatterns.APP_ON_SCREEN.matcher(rest);
        if (FileNamePatterns.SCREENSHOT.matcher(stem).find() && matcher.find()) {
            found.add(Finding.of(Kind.SOFTWARE, CARRIER, "app on the screen", matcher.group(1)));
        }
    }

    private static void style(String stem, Pattern styles, Kind kind, String what, List<Finding> found) {
        Matcher matcher = styles.matcher(stem);
        if (matcher.find()) {
            found.add(Finding.of(kind, CARRIER, what, matcher.group()));
        }
    }
}
