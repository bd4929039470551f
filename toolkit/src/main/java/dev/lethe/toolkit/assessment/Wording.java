package dev.lethe.toolkit.assessment;

import dev.lethe.redaction.pii.Match;
import dev.lethe.redaction.pii.PageText;
import dev.lethe.redaction.pii.Recognizers;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the words of a page say about its kind: words that are common on such pages, and numbers that stand on them. */
final class Wording {
    private static final Map<Showing, List<String>> WORDS = new EnumMap<>(Map.of(
            Showing.IDENTITY_DOCUMENT,
            List.of(
                    "passport",
                    "identity",
                    "identification",
                    "licence",
                    "license",
                    "driver",
                    "driving",
                    "nationality",
                    "surname",
                    "given",
                    "birth",
                    "sex",
                    "republic",
                    "authority",
                    "expiry",
                    "personalausweis",
                    "reisepass",
                    "permit",
                    "residence",
                    "citizen",
                    "holder"),
            Showing.PAYMENT_CARD,
            List.of(
                    "valid",
                    "thru",
                    "visa",
                    "mastercard",
                    "debit",
                    "credit",
                    "bank",
                    "maestro",
                    "american",
                    "express",
                    "member since",
                    "cvv"),
            Showing.MEDICAL_DOCUMENT,
            List.of(
                    "patient",
                    "diagnosis",
                    "hospital",
                    "clinic",
                    "prescription",
                    "tablet",
                    "tablets",
                    "dose",
                    "mg",
                    "dr",
                    "medical",
                    "doctor",
                    "allergies",
                    "laboratory",
                    "results",
                    "mrn",
                    "blood",
                    "symptoms",
                    "treatment",
                    "physician",
                    "pharmacy",
                    "health",
                    "mmol",
                    "daily",
                    "refill",
                    "glucose",
                    "insurance"),
            Showing.FINANCIAL_DOCUMENT,
            List.of(
                    "invoice",
                    "iban",
                    "bic",
                    "account",
                    "statement",
                    "balance",
                    "payment",
                    "due",
                    "amount",
                    "bank",
                    "salary",
                    "payslip",
                    "gross",
                    "net",
                    "tax",
                    "cheque",
                    "check",
                    "pay",
                    "order",
                    "transfer",
                    "deposit",
                    "withdrawal",
                    "bill",
                    "opening",
                    "closing",
                    "employer"),
            Showing.RECEIPT,
            List.of(
                    "total",
                    "cash",
                    "change",
                    "receipt",
                    "vat",
                    "gst",
                    "subtotal",
                    "qty",
                    "item",
                    "items",
                    "table",
                    "cashier",
                    "thank",
                    "visit",
                    "tendered",
                    "rounding",
                    "price",
                    "order",
                    "server",
                    "tip"),
            Showing.WORKPLACE_DOCUMENT,
            List.of(
                    "meeting",
                    "minutes",
                    "confidential",
                    "internal",
                    "memo",
                    "project",
                    "agenda",
                    "team",
                    "department",
                    "roadmap",
                    "quarter",
                    "budget",
                    "action",
                    "employee",
                    "employees",
                    "company",
                    "deadline",
                    "plan",
                    "attendees",
                    "manager",
                    "proposal",
                    "strategy",
                    "staff")));

    private static final Map<String, Showing> ENTITIES = Map.of(
            "machine-readable zone", Showing.IDENTITY_DOCUMENT,
            "passport number", Showing.IDENTITY_DOCUMENT,
            "driving licence number", Showing.IDENTITY_DOCUMENT,
            "payment card number", Showing.PAYMENT_CARD,
            "IBAN", Showing.FINANCIAL_DOCUMENT,
            "bank account number", Showing.FINANCIAL_DOCUMENT,
            "medical record number", Showing.MEDICAL_DOCUMENT,
            "medical detail", Showing.MEDICAL_DOCUMENT);

    private final Map<Showing, Integer> hits = new EnumMap<>(Showing.class);
    private final Map<Showing, Set<String>> entities = new EnumMap<>(Showing.class);
    private final int words;

    private Wording(int words) {
        this.words = words;
    }

    static Wording of(PageText page) {
        Set<String> present =
                new HashSet<>(List.of(page.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
        present.remove("");
        Wording wording = new Wording(present.size());
        WORDS.forEach((showing, list) -> {
            int count = (int) list.stream().filter(present::contains).count();
            wording.hits.put(showing, count);
        });
        Recognizers.standard().stream()
                .flatMap(recognizer -> recognizer.find(page).stream())
                .filter(match -> match.score() >= 0.5 && ENTITIES.containsKey(match.entity()))
                .map(Match::entity)
                .distinct()
                .forEach(entity -> wording.entities
                        .computeIfAbsent(ENTITIES.get(entity), k -> new HashSet<>())
                        .add(entity));
        return wording;
    }

    /** Different words on the page. */
    int words() {
        return words;
    }

    /** How much speaks for a kind, in words of its own; a number of its own counts for two, a zone for machines for four. */
    double weight(Showing showing) {
        double weight = hits.getOrDefault(showing, 0);
        for (String entity : entities.getOrDefault(showing, Set.of())) {
            weight += entity.equals("machine-readable zone") ? 4 : 2;
        }
        // On a page with many words a card's number is one of many; on a card there is little else.
        return showing == Showing.PAYMENT_CARD && words > 25 ? weight / 4 : weight;
    }

    /** The same in words. */
    String reason(Showing showing) {
        Set<String> found = entities.getOrDefault(showing, Set.of());
        String numbers = found.isEmpty() ? "" : found.stream().sorted().collect(Collectors.joining(", ", ", ", ""));
        return hits.getOrDefault(showing, 0) + " words that are usual on it" + numbers;
    }
}
