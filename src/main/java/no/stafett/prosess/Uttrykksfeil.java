package no.stafett.prosess;

/** Hvorfor et uttrykk i en modell ikke slipper gjennom. */
public enum Uttrykksfeil {

    /** Mer enn {@link Uttrykkskontroll#LENGSTE} tegn. */
    FOR_LANGT,
    /** Dypere enn {@link Uttrykkskontroll#DYPESTE} nivåer av parenteser og nektelser. */
    FOR_DYPT,
    /** Motorens egen leser forstår det ikke. */
    UGYLDIG,
    /** Mer enn ett uttrykk i samme tekst, eller {@code #{…}}. */
    SAMMENSATT,
    /** Noe utenfor den positive listen: egenskaper, hakeparenteser, funksjoner, regning, valg. */
    IKKE_TILLATT,
    /** Et ord som peker inn i motoren, eller en handling brukt som en verdi. */
    FORBUDT_NAVN,
    /** Handlingen finnes ikke på tillatelseslisten. */
    UKJENT_HANDLING,
    /** Handlingen finnes, men har ingen slik metode med så mange argumenter. */
    UKJENT_METODE,
    /** Et argument er noe annet enn en variabel eller en fast verdi. */
    ARGUMENT;

    /** Fast kode, snake_case. */
    public String kode() {
        return "uttrykk_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Nøkkel i meldingsfilene. */
    public String meldingsnøkkel() {
        return "kontroll." + kode();
    }
}
