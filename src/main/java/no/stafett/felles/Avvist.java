package no.stafett.felles;

import java.util.Map;

/** Et høflig nei. Underklassene er setninger; koden er stabil og finnes i alle språkfiler som {@code feil.<kode>}. */
public abstract class Avvist extends RuntimeException {

    /** Hva slags nei det er; bestemmer HTTP-status. */
    public enum Grunn { FINNES_IKKE, IKKE_LOV, OPPTATT, ENDRET, UGYLDIG, FOR_STOR, UTILGJENGELIG }

    private final transient Map<String, Object> detaljer;
    private final Grunn grunn;
    private final String kode;

    protected Avvist(Grunn grunn, String kode, Map<String, Object> detaljer) {
        super(kode);
        this.grunn = grunn;
        this.kode = kode;
        this.detaljer = detaljer;
    }

    protected Avvist(Grunn grunn, String kode) {
        this(grunn, kode, Map.of());
    }

    public Grunn grunn() {
        return grunn;
    }

    public String kode() {
        return kode;
    }

    /** Fakta som svaret trenger, for eksempel {@code behandler}; aldri noe leseren ikke kan se fra før. */
    public Map<String, Object> detaljer() {
        return detaljer;
    }
}
