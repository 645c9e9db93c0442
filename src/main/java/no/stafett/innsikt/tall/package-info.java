/** Tallene om flyt og belastning: lederens egne, som åpner radene de teller, og kommunens, uten de små. */
@org.springframework.modulith.NamedInterface("tall")
package no.stafett.innsikt.tall;
