package no.stafett.prosess;

/**
 * Hindrer at XML-lesere henter skjemaer over nettet. Uten dette henter tjeneren den adressen en opplastet modell
 * oppgir i {@code xsi:schemaLocation}. Må slås på før den første modellen leses.
 */
public final class XmlVern {

    static final String EGENSKAP = "javax.xml.accessExternalSchema";
    /** {@code nested} trengs når programmet kjører fra sin egen jar: motorens BPMN-skjema ligger i en jar i jaren. */
    static final String TILLATT = "file,jar:file,nested,jar:nested";

    private XmlVern() {
    }

    /** Kan kalles flere ganger. En strengere verdi satt utenfra blir overskrevet; den ville stanset all publisering. */
    public static void slåPå() {
        System.setProperty(EGENSKAP, TILLATT);
    }
}
