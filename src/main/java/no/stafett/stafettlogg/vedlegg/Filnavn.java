package no.stafett.stafettlogg.vedlegg;

/** Et navn som er trygt å lagre fila under: uten mapper og tegn som betyr noe, og med endelsen innholdet har. */
final class Filnavn {

    private static final int LENGST = 120;

    private Filnavn() {
    }

    static String av(String sendt, Filslag slag) {
        String siste = sendt == null ? "" : sendt.replace('\\', '/').replaceFirst(".*/", "");
        String stamme = siste.replaceFirst("\\.[^.]{1,8}$", "").replaceAll("[^\\p{L}\\p{N} _().-]", "_").replaceAll("^[. ]+|[. ]+$", "");
        String kort = stamme.length() > LENGST ? stamme.substring(0, LENGST) : stamme;
        return (kort.isBlank() ? "vedlegg" : kort) + "." + slag.endelse();
    }
}
