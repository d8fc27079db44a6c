// Common first names of children in England. Left out is what is a word, a month or a place as well: Will, Grace, May,
// Amber, Hope, Victoria, Chelsea. A text is only ever asked about them beside a school, an age or a word for a child.
const names = `
Aaron Aarav Abbie Abdul Abdullah Abigail Abu Adam Adil Adrian Ahmad Ahmed Aidan Aiden Aisha Ajay Alan Alana Albert Albie
Alex Alexa Alexander Alexandra Alfie Alfred Ali Alice Alicia Alina Aliyah Amaan Amanda Amani Amelia Amelie Amina
Amir Amira Amy Anaya Andre Andrew Andrzej Angela Anika Anisa Anna Annabel Annabelle Anthony Antoni Anya Archer Archie
Aria Ariana Arjun Arlo Arthur Arya Asha Ashley Aurora Ava Ayaan Ayan Ayesha Aziz Beatrice Becky Bella Ben Benjamin
Bethany Blake Bobby Bonnie Brandon Brian Bronwyn Caleb Callum Cameron Cara Caroline Carter Catherine Chantelle Charlie
Charlotte Chloe Chris Christopher Clara Cody Connor Conor Courtney Daisy Daniel Danielle Darcey Darcy Darius
David Declan Delilah Demi Dexter Dhruv Diego Dominic Dylan Ebony Eddie Edith Edward Effie Elena Eleanor Eli Elijah Eliza
Elizabeth Ella Ellie Elliot Elliott Elsie Emilia Emily Emma Erin Esme Ethan Eva Evan Eve Evelyn Evie Ewan Ezra Faisal
Farah Fatima Fatimah Felix Felicity Fiona Finlay Finley Finn Francesca Francis Frank Frankie Freddie Frederick
Freya Gabriel Gabriella Gemma George Georgia Georgie Georgina Gethin Hamza Hana Hannah Haris Harper Harriet Harris
Harrison Harry Harvey Hassan Hayden Heidi Helen Henry Hollie Holly Hugo Hussain Ibrahim Idris Imaan Imogen Imran Isaac
Isabel Isabella Isabelle Isla Ismail Ivy Jack Jackson Jacob Jade Jaden Jake Jakub James Jamie Jan Jane Jasmine
Jason Jaxon Jay Jayden Jenny Jenson Jessica Joe Joel Jonah Jonathan Joseph Josh Joshua Josie Jude Julia Julian
Kacper Kai Kaiden Kamil Karim Karolina Kate Katherine Katie Kayden Kayla Keira Kelly Kevin Khadija Khadijah Kian Kieran
Kiera Kyle Kyra Lacey Laila Lara Laura Lauren Layla Leah Lena Leo Leon Leona Lewis Lexi Liam Lily Lola Louie Louis Louisa
Louise Luca Lucas Lucia Lucy Luis Luka Lukas Luke Luna Lydia Lyla Maddison Madison Maisie Maja Malachi Malik Marcel Marcus
Margot Maria Mariam Marley Martha Maryam Mason Mateusz Matilda Matteo Matthew Max Maya Megan Mia Michael Michal Miguel
Mila Millie Milo Miriam Mohamed Mohammad Mohammed Molly Muhammad Musa Mustafa Mya Myles Nadia Naomi Natalia Natasha Nathan
Nathaniel Nevaeh Niamh Nicholas Nicole Niall Noah Noor Oliver Olivia Ollie Omar Orla Oscar Oskar Otis Owen Paige Patrick
Patryk Paul Peter Phoebe Piotr Pippa Poppy Priya Rachel Rafael Ralph Rayan Rebecca Reece Reggie Rhys Riley Rohan
Ronnie Rory Rosie Rowan Ruben Ruby Rupert Ryan Saad Safiya Salma Sam Samira Samuel Sana Sara Sarah Scarlett
Sean Sebastian Seth Shane Shannon Sian Sienna Simon Sofia Sophia Sophie Stanley Stefan Stephen Steven Tamara Tanisha Tariq
Taylor Teddy Thea Theo Theodore Thomas Tia Tilly Toby Tom Tomasz Tommy Tyler Uma Umar Vincent Violet Wiktoria William
Willow Wojciech Xavier Yasin Yasmin Yusuf Zac Zach Zachary Zahra Zain Zainab Zak Zara Zayn Zoe Zofia Zuzanna
`;

/** Common first names, as they are written. */
export const givenNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/));
