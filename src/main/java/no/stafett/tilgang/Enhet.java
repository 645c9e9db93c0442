package no.stafett.tilgang;

import no.stafett.felles.EnhetId;

/** Et sted der folk arbeider. */
public record Enhet(EnhetId id, String kommune, String tjeneste, String navn) {

    /** Slagene tjenester som finnes; hvert av dem har et navn i språkfilene ({@code tjeneste.*}). */
    public static final String TJENESTER =
            "barnehage|skole|sfo|helsestasjon|ppt|barnevern|bup|nav|psykisk_helse|annet";
}
