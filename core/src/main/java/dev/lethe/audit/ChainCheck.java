package dev.lethe.audit;

import dev.lethe.audit.AuditProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;

/** Follows the chain of a log line by line. One log, one thread. */
final class ChainCheck {
    private final List<AuditProblem> problems = new ArrayList<>();
    private final Map<Long, List<Checkpoint>> awaited = new HashMap<>();
    private Optional<Mac> mac;
    private long count;
    private long lines;
    private long number = -1;
    private String hash = "";
    /** Whether the line before is known to be wrong, so that what follows from it is no news. */
    private boolean suspect;

    ChainCheck(Optional<Mac> mac, List<Checkpoint> checkpoints) {
        this.mac = mac;
        for (Checkpoint checkpoint : checkpoints) {
            awaited.computeIfAbsent(checkpoint.entries(), n -> new ArrayList<>())
                    .add(checkpoint);
        }
    }

    void line(LogLines source) {
        lines = source.number();
        Optional<AuditLine> parsed =
                source.tooLong() ? Optional.empty() : AuditLine.parse(source.bytes(), source.length());
        if (parsed.isEmpty() || (parsed.get().entry().isEmpty() && lines > 1)) {
            problem(Kind.NO_ENTRY, lines, "this is not a line that a log has");
            number++;
            suspect = true;
        } else {
            boolean sealed = mac.isEmpty() || AuditLine.isSealed(source.bytes(), source.length(), mac.get());
            if (lines == 1) {
                first(parsed.get(), sealed);
            } else {
                follow(parsed.get(), sealed);
            }
        }
        hash = LogEnd.sha256(source.bytes(), source.length());
        compare(Optional.ofNullable(awaited.remove(number)).orElse(List.of()));
    }

    private void first(AuditLine line, boolean sealed) {
        if (!sealed) {
            problem(
                    Kind.OTHER_KEY,
                    1,
                    "the log was kept with another key, or its first line was changed;"
                            + " the seals of the other lines were not checked");
            mac = Optional.empty();
        }
        if (line.entry().isPresent()) {
            problem(Kind.ORDER, 1, "the line that names the log is missing");
        }
        compareName(line.logId());
        number = line.number();
        suspect = !sealed;
    }

    private void follow(AuditLine line, boolean sealed) {
        if (!sealed) {
            problem(Kind.CHANGED, lines, "entry " + line.number() + " was changed");
        } else if (line.number() > number + 1) {
            problem(Kind.ORDER, lines, missing(number + 1, line.number() - 1));
        } else if (line.number() <= number) {
            problem(Kind.ORDER, lines, "entry " + line.number() + " stands where " + (number + 1) + " belongs");
        } else if (!line.before().equals(hash) && !suspect) {
            problem(Kind.CHANGED, lines - 1, changed(number));
        }
        number = line.number();
        suspect = !sealed;
    }

    private static String changed(long number) {
        return number == 0
                ? "the line that names the log was changed"
                : "entry " + number + " was changed, or put in another's place";
    }

    private static String missing(long first, long last) {
        return first == last
                ? "entry " + first + " is missing before this line"
                : "entries " + first + " to " + last + " are missing before this line";
    }

    private void compareName(String logId) {
        for (List<Checkpoint> known : awaited.values()) {
            if (known.removeIf(checkpoint -> !checkpoint.logId().equals(logId))) {
                problem(Kind.NOT_AS_CHECKPOINT, 1, "a checkpoint belongs to another log");
            }
        }
    }

    private void compare(List<Checkpoint> known) {
        for (Checkpoint checkpoint : known) {
            if (!checkpoint.hash().equals(hash)) {
                problem(
                        Kind.NOT_AS_CHECKPOINT,
                        lines,
                        "entry " + number + " is another one than at the checkpoint of " + checkpoint.time());
            }
        }
    }

    AuditVerification result(boolean torn, boolean keyed) {
        for (List<Checkpoint> unmet : awaited.values()) {
            for (Checkpoint checkpoint : unmet) {
                problem(
                        Kind.CUT,
                        lines,
                        "the log ends at entry " + Math.max(0, number) + "; at the checkpoint of " + checkpoint.time()
                                + " there were " + checkpoint.entries());
            }
        }
        if (lines == 0) {
            problem(Kind.NO_ENTRY, 1, "the file holds no log");
        }
        return new AuditVerification(lines, problems, count, torn, keyed && mac.isPresent());
    }

    private void problem(Kind kind, long line, String message) {
        count++;
        if (problems.size() < AuditVerification.MOST_PROBLEMS) {
            problems.add(new AuditProblem(kind, line, message));
        }
    }
}
