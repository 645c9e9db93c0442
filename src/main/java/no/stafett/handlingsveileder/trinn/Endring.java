package no.stafett.handlingsveileder.trinn;

/** Det en fagleder kan gjøre med lista. */
public sealed interface Endring {

    /**
     * Et nytt trinn.
     *
     * @param etter trinnet det kommer etter; tom tekst for først
     */
    record LeggTilTrinn(String etter, Trinninnhold innhold) implements Endring {
    }

    record FjernTrinn(String trinn) implements Endring {
    }

    /** @param opp sant for én plass opp, usant for én ned */
    record FlyttTrinn(String trinn, boolean opp) implements Endring {
    }

    record EndreTrinn(String trinn, Trinninnhold innhold) implements Endring {
    }

    /** Navnet på veien ut av et veivalg, slik det står i tegningen. */
    record NavngiUtfall(String flyt, String navn) implements Endring {
    }

    /** Hvilket trinn saken fortsetter i etter dette utfallet. */
    record FoerUtfall(String flyt, String trinn) implements Endring {
    }

    /**
     * Et utfall til på et veivalg.
     *
     * @param port  veivalget
     * @param verdi svaret i skjemaet
     * @param trinn trinnet saken fortsetter i; tom når nivået slutter der
     */
    record LeggTilUtfall(String port, String verdi, String navn, String trinn) implements Endring {
    }

    record FjernUtfall(String flyt) implements Endring {
    }

    /** Hvor lenge uret venter. @param hendelse uret på kanten av trinnet eller på veien */
    record EndreVentetid(String hendelse, int dager) implements Endring {
    }

    /** Når evalueringen kommer opp av seg selv, eller påminnelsen om den. @param hendelse uret på kanten av trinnet */
    record EndreEvaluering(String hendelse, Evalueringsstart start) implements Endring {
    }
}
