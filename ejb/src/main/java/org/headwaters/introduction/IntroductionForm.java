package org.headwaters.introduction;

/**
 * What somebody writes who asks to be introduced.
 *
 * @param lookingFor whom they look for; read by coordinators and by whoever is asked
 * @param why what for; read by coordinators alone
 * @param tell what whoever is asked may know; may be empty
 * @param nameFirst whether whoever is asked may know the name before agreeing
 * @param shareEmail whether whoever agreed gets to know the address
 */
public record IntroductionForm(String lookingFor, String why, String tell, boolean nameFirst, boolean shareEmail) {

    /** Most characters of {@code lookingFor}. */
    public static final int LOOKING_LIMIT = 500;

    /** Most characters of each of the other two. */
    public static final int WORDS_LIMIT = 1000;
}
