package no.stafett.handlingsveileder.trinn;

import java.util.List;

/**
 * Ett trinn i lista.
 *
 * @param beslutning veiene trinnet avgjør mellom; null når det ikke avgjør noe
 * @param paaKanten  det som kan ta saken videre uten at noen gjør trinnet, og påminnelser
 * @param hoppHit    det som fører saken tilbake til dette trinnet
 * @param laaser     hva som ikke kan gjøres med det
 */
public record Steg(String id, String nummer, Trinninnhold innhold, Beslutning beslutning, List<Laastdel> paaKanten, List<String> hoppHit,
        Laas laaser) {

    /** Null betyr at det kan gjøres. */
    public record Laas(Hindring opp, Hindring ned, Hindring fjern, Hindring leggTil) {
    }

    /** @param port veivalget etter trinnet */
    public record Beslutning(String port, String spoersmaal, List<Utfall> utfall) {
    }

    /**
     * @param flyt    veien ut
     * @param verdi   svaret i skjemaet; tomt når veien velges etter noe annet enn ett svar
     * @param slag    {@code slutt}, {@code trinn}, {@code sidevei} eller {@code annet}
     * @param dit     navnet på det veien går til
     * @param trinn   trinnet saken fortsetter i, rett fram eller etter sideveien; tomt når nivået slutter
     * @param kanEndres om veien kan føres til et annet trinn
     */
    public record Utfall(String flyt, String verdi, String navn, String slag, String dit, String trinn, boolean kanEndres, Hindring fjern) {
    }
}
