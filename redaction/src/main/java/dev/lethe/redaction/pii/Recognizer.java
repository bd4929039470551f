package dev.lethe.redaction.pii;

import java.util.List;

/**
 * Recognises one kind of personal data in text. Anybody can write one; {@link PatternRecognizer} and {@link
 * LabelRecognizer} cover most needs. Thread-safe.
 */
public interface Recognizer {
    /** What it recognises, for reports: "IBAN". */
    String entity();

    /** Finds all places; those that score less than 0.5 are left out by {@link PersonalDataDetector}. */
    List<Match> find(PageText page);
}
