package no.stafett.varsel;

import java.util.Locale;

/**
 * Det det varsles om, og hvordan den som ikke har valgt noe, får vite det: det noen har bedt nettopp henne om, kommer straks; det som er
 * over fristen, i oppsummeringen; det alle i enheten kan ta, bare i appen.
 */
public enum Varselslag {
    NY_OPPGAVE(Varselmaate.APP),
    FORFALT(Varselmaate.DAGLIG),
    OMTALT(Varselmaate.STRAKS),
    OVERLEVERING(Varselmaate.STRAKS),
    UTLOEPT(Varselmaate.APP),
    PURRET(Varselmaate.STRAKS),
    /** Noen har sagt fra om et trinn i handlingsveilederen. */
    MERKNAD(Varselmaate.DAGLIG),
    MERKNAD_SVAR(Varselmaate.APP),
    /** Teksten i et trinn hun har foran seg, er endret. */
    TRINN_ENDRET(Varselmaate.APP),
    /** Et utkast til en handlingsveileder venter på at hun godkjenner det; noen er stanset til hun svarer. */
    UTKAST(Varselmaate.STRAKS),
    /** Det er skjedd noe med et utkast hun har sendt, eller det hun godkjente, ble det ikke noe av. */
    UTKAST_SVAR(Varselmaate.APP);

    private final Varselmaate ellers;

    Varselslag(Varselmaate ellers) {
        this.ellers = ellers;
    }

    /** Det som gjelder for den som ikke har valgt. */
    public Varselmaate ellers() {
        return ellers;
    }

    /** Slik det står i databasen og i API-et; også kolonnen i {@code varselvalg}. */
    public String kode() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Varselslag av(String kode) {
        return valueOf(kode.toUpperCase(Locale.ROOT));
    }

    /** Om den ene det gjelder, står i hendelsen; ellers er det dem som kan ta oppgaven. */
    boolean gjelderEn() {
        return this == OMTALT || this == OVERLEVERING || this == UTLOEPT || this == PURRET;
    }

    /** Gjelder en merknad til handlingsveilederen, og ingen oppgave. */
    public boolean gjelderMerknad() {
        return this == MERKNAD || this == MERKNAD_SVAR;
    }

    /** Gjelder et utkast til en handlingsveileder, og ingen oppgave. */
    public boolean gjelderUtkast() {
        return this == UTKAST || this == UTKAST_SVAR;
    }
}
