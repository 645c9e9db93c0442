package no.stafett.stafettlogg.vedlegg;

import no.stafett.felles.Avvist;

/** Fila er av et slag vi ikke tar imot, bærer noe som kan kjøre, eller er for stor. */
public class FilenSlipperIkkeInn extends Avvist {

    private FilenSlipperIkkeInn(Grunn grunn, String kode) {
        super(grunn, kode);
    }

    static FilenSlipperIkkeInn feilSlag() {
        return new FilenSlipperIkkeInn(Grunn.UGYLDIG, "fil_feil_slag");
    }

    /** Makroer, skript, filer i fila, eller noe lagt til etter slutten. */
    static FilenSlipperIkkeInn farlig() {
        return new FilenSlipperIkkeInn(Grunn.UGYLDIG, "fil_farlig");
    }

    static FilenSlipperIkkeInn forStor() {
        return new FilenSlipperIkkeInn(Grunn.FOR_STOR, "fil_for_stor");
    }

    static FilenSlipperIkkeInn tom() {
        return new FilenSlipperIkkeInn(Grunn.UGYLDIG, "fil_tom");
    }

    /** Viruskontrollen er slått på, men svarer ikke; da slipper ingenting inn. */
    static FilenSlipperIkkeInn ikkeKontrollert() {
        return new FilenSlipperIkkeInn(Grunn.UTILGJENGELIG, "fil_ikke_kontrollert");
    }
}
