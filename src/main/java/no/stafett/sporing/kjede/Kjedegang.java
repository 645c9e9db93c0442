package no.stafett.sporing.kjede;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Går kjeden fra begynnelsen, ett ledd om gangen. Etter et brudd fortsetter den fra det som står, så bare bruddet meldes. */
final class Kjedegang {

    private static final int NR = Avtrykk.KOLONNER + 1;
    private static final int SPOR = NR + 1;
    private static final int KJEDE = SPOR + 1;
    private static final int TID = KJEDE + 1;
    private static final int SKREVET = TID + 1;

    private final List<Segl> segl;
    private final Funnliste funn;
    private String forrige;
    private long ventet = 1;
    private int neste = 1;

    Kjedegang(List<Segl> segl, Funnliste funn) {
        this.segl = segl;
        this.funn = funn;
        this.forrige = segl.isEmpty() ? null : segl.get(0).kjede();
    }

    void steg(ResultSet rad) throws SQLException {
        long nr = rad.getLong(NR);
        if (nr != ventet) {
            funn.legg("Ledd %d–%d er borte fra kjeden.".formatted(ventet, nr - 1));
            forrige = null;
        }
        while (neste < segl.size() && segl.get(neste).ledd() < nr) {
            neste++;
        }
        if (rad.getString(1) == null) {
            funn.fjernet(nr, rad.getLong(SPOR));
        } else {
            kontroller(nr, rad);
        }
        forrige = rad.getString(KJEDE);
        ventet = nr + 1;
        segles(nr);
    }

    private void kontroller(long nr, ResultSet rad) throws SQLException {
        if (forrige != null && !Avtrykk.ledd(forrige, nr, rad).equals(rad.getString(KJEDE))) {
            funn.legg("Rad %d (ledd %d, %s) er endret etter at den ble forseglet.".formatted(rad.getLong(SPOR), nr,
                    Funnliste.naar(rad.getTimestamp(SKREVET).toInstant())));
        }
        Optional<Segl> før = neste > 0 && neste - 1 < segl.size() ? Optional.of(segl.get(neste - 1)) : Optional.empty();
        funn.tidspunkter(rad.getLong(SPOR), rad.getTimestamp(TID).toInstant(), rad.getTimestamp(SKREVET).toInstant(), før.map(Segl::tid));
    }

    private void segles(long nr) {
        if (neste < segl.size() && segl.get(neste).ledd() == nr && !segl.get(neste).kjede().equals(forrige)) {
            funn.legg("Segl %d stemmer ikke med ledd %d: kjeden er skrevet om.".formatted(segl.get(neste).nr(), nr));
        }
    }

    /** @return antall ledd */
    long slutt() {
        long siste = segl.isEmpty() ? 0 : segl.get(segl.size() - 1).ledd();
        if (ventet - 1 < siste) {
            funn.legg("Ledd %d–%d er borte fra enden av kjeden.".formatted(ventet, siste));
        } else if (ventet - 1 > siste) {
            funn.legg("Ledd %d–%d har ikke noe segl.".formatted(siste + 1, ventet - 1));
        }
        return ventet - 1;
    }
}
