package dev.lethe.toolkit.deletion;

/** Laws that give a person a right to have pictures of them removed, in short; what they mean in a case, a lawyer knows. */
public enum Law {
    /** The European Union's General Data Protection Regulation, (EU) 2016/679. */
    GDPR(
            "Article 17(1) GDPR",
            "Please act without undue delay and tell me within one month what you have done (Article 12(3) GDPR), and"
                    + " tell the recipients to whom you have disclosed it (Article 19 GDPR)."),
    /** The United Kingdom's version of it. */
    UK_GDPR(
            "Article 17(1) UK GDPR",
            "Please act without undue delay and tell me within one month what you have done (Article 12(3) UK GDPR), and"
                    + " tell the recipients to whom you have disclosed it (Article 19 UK GDPR)."),
    /** The California Consumer Privacy Act. */
    CCPA(
            "section 1798.105 of the California Civil Code (CCPA)",
            "Please tell me within 45 days what you have done (section 1798.130), and notify your service providers and"
                    + " contractors, and the third parties to whom you have sold or shared it (section 1798.105(c))."),
    /** Brazil's Lei Geral de Proteção de Dados, 13.709/2018. */
    LGPD(
            "Article 18 LGPD (Lei 13.709/2018)",
            "Please tell me what you have done, and tell those with whom you have shared it (Article 18, paragraph 6).");

    private final String title;
    private final String duties;

    Law(String title, String duties) {
        this.title = title;
        this.duties = duties;
    }

    /** The provision, as a letter names it. */
    public String title() {
        return title;
    }

    String duties() {
        return duties;
    }
}
