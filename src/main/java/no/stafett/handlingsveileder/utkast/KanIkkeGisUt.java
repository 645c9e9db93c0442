package no.stafett.handlingsveileder.utkast;

import no.stafett.felles.Avvist;

/** Utkastet kan ikke sendes, godkjennes eller gis ut slik det er bedt om. */
public class KanIkkeGisUt extends Avvist {

    private KanIkkeGisUt(Grunn grunn, String kode) {
        super(grunn, kode);
    }

    /** Den som sendte det, eller skrev i det, ser ikke sine egne feil (SEC-41). */
    static KanIkkeGisUt egenGodkjenning() {
        return new KanIkkeGisUt(Grunn.IKKE_LOV, "modellutkast_egen_godkjenning");
    }

    /** Den som kan skrive et utkast, bestemmer ikke at ingen andre må se det. */
    static KanIkkeGisUt bestemmerOverEget() {
        return new KanIkkeGisUt(Grunn.IKKE_LOV, "modellutkast_fire_oeyne_egen");
    }

    /** Noe annet er publisert siden utkastet ble laget eller sendt, og ville blitt borte uten at noen sa det. */
    static KanIkkeGisUt grunnlagetErEndret() {
        return new KanIkkeGisUt(Grunn.OPPTATT, "modellutkast_grunnlag_endret");
    }

    static KanIkkeGisUt noeAnnetGjelder() {
        return new KanIkkeGisUt(Grunn.OPPTATT, "modellutkast_annet_gjelder");
    }

    static KanIkkeGisUt likt() {
        return new KanIkkeGisUt(Grunn.UGYLDIG, "modellutkast_likt");
    }

    static KanIkkeGisUt merknad() {
        return new KanIkkeGisUt(Grunn.UGYLDIG, "modellutkast_merknad");
    }

    static KanIkkeGisUt dato() {
        return new KanIkkeGisUt(Grunn.UGYLDIG, "modellutkast_dato");
    }

    static KanIkkeGisUt datoErForbi() {
        return new KanIkkeGisUt(Grunn.UGYLDIG, "modellutkast_dato_forbi");
    }

    /** Alene går det bare til den forrige, som var i bruk til i dag; til noe eldre går det gjennom et utkast en annen ser. */
    static KanIkkeGisUt bareForrige() {
        return new KanIkkeGisUt(Grunn.IKKE_LOV, "modellutkast_bare_forrige");
    }

    static KanIkkeGisUt ingenTidligere() {
        return new KanIkkeGisUt(Grunn.UGYLDIG, "modellutkast_ingen_tidligere");
    }
}
