package no.stafett.innsikt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rekkefølgene. Begge ender i sakens navn i lista, så to saker aldri bytter plass mellom sidene. */
public enum Stanssortering {
    /** Først det ingen har ansvaret for, så det som er avtalt og ikke gjort, så resten; innenfor hver det som er lengst over. */
    ALVOR("-v.tyngst, v.frist - date '2000-01-01'"),
    /** Det som har ventet lengst. */
    VENTET("v.fra - date '2000-01-01', -v.tyngst");

    private static final String SKILLE = "~";

    private final String noekler;

    Stanssortering(String noekler) {
        this.noekler = noekler;
    }

    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stanssortering> finn(String navn) {
        return Arrays.stream(values()).filter(s -> s.navn().equals(navn)).findFirst();
    }

    String noekler() {
        return noekler + ", v.noekkel";
    }

    String etter() {
        return "(" + noekler() + ") > (:etter1, :etter2, :etter3)";
    }

    String merke(int foerste, int andre, String noekkel) {
        String verdi = String.join(SKILLE, navn(), Integer.toString(foerste), Integer.toString(andre), noekkel);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(verdi.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @return de to tallene og navnet
     * @throws UgyldigStansmerke når merket er fra en annen rekkefølge, eller ikke er et merke
     */
    List<Object> les(String merke) {
        try {
            String[] deler = new String(Base64.getUrlDecoder().decode(merke), StandardCharsets.UTF_8).split(SKILLE);
            if (deler.length == 4 && deler[0].equals(navn()) && deler[3].matches("[0-9A-Fa-f-]{1,36}")) {
                return List.of(Integer.parseInt(deler[1]), Integer.parseInt(deler[2]), deler[3]);
            }
        } catch (IllegalArgumentException ikkeEtMerke) {
            throw new UgyldigStansmerke(ikkeEtMerke);
        }
        throw new UgyldigStansmerke(null);
    }
}
