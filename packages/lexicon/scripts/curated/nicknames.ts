/** Short forms of given names, and given names of cultures that lists of births in the United States have few of. */
export const givenNames = `
Abe Al Alex Andy Angie Annie Barb Bart Becky Ben Benny Bert Beth Betsy Bill Billy Bob Bobby Brad Cathy Charlie Chris Chuck Cindy Dan Danny Dave Debbie Deb Dick Don
Donny Doug Ed Eddie Fran Frankie Fred Freddy Gabe Gary Gene Geoff Gerry Greg Gus Hal Hank Harry Herb Izzy Jack Jackie Jake Jan Jeff Jen Jenny Jerry Jess Jim Jimmy Joe
Joey Johnny Jon Josh Judy Kate Kathy Katie Ken Kenny Kim Larry Len Lenny Les Liz Lizzy Lou Maggie Mandy Manny Marty Matt Meg Mel Mia Mick Mickey Mike Mindy Mo Molly Nan
Nancy Nate Ned Nell Nick Nicky Norm Pam Pat Patty Peg Peggy Pete Phil Ralph Ray Reggie Rick Ricky Rob Robbie Ron Ronnie Russ Sally Sal Sam Sammy Sandy Stan Steve Stevie Stew
Sue Susie Suzy Ted Terry Theo Tim Timmy Tina Tom Tommy Toni Tony Trish Vic Vicky Vince Wally Walt Wes Will Willy Zach Zack
Aarav Aditi Ajay Akash Amit Anand Anil Anita Anjali Arjun Arun Asha Ashok Bhavna Chandra Deepak Deepika Divya Gaurav Geeta Gopal Harish Indira Ishaan Kavita Kiran Krishna
Lakshmi Lata Mahesh Manish Meena Mohan Mukesh Nandini Neha Nikhil Nisha Pooja Pradeep Prakash Pranav Priya Priyanka Rahul Raj Rajesh Rakesh Ramesh Ravi Rekha Rohan Rohit Sachin
Sandeep Sanjay Shalini Shreya Sunil Sunita Suresh Swati Uma Usha Varun Vijay Vikram Vinod Vishal Vivek Yash
Abdullah Abdul Ahmad Ahmed Aisha Ali Amina Amir Aziz Bilal Farid Fatima Hamid Hana Hasan Hassan Hussein Ibrahim Imran Iqbal Jamal Karim Khadija Khalid Layla Leila Mahmoud Maryam
Mohamed Mohammad Mohammed Muhammad Mustafa Nabil Nadia Nasser Noor Omar Rashid Rania Saeed Salim Samira Tariq Yasmin Yusuf Zahra Zainab Reza Shirin Parisa Dariush Farhad
Chen Fang Hao Hui Jian Jie Jing Jun Lei Li Ling Mei Min Ming Na Ping Qiang Qing Wei Xiao Xin Yan Yang Ying Yong Yu Yuan Zhen Zhi Haruto Hiroshi Kenji Takashi Yuki Yuko Akira Aiko
Emi Haruka Kaori Keiko Makoto Naoko Satoshi Shinji Takeshi Tomoko Yoko Yoshi Daisuke Minh Linh Thanh Thao Nguyet Huong Quang Tuan Trung Dung Hyun Jisoo Minjun Seojun Jiwoo Soyeon
Adaeze Adebayo Ade Amara Babatunde Bola Chidi Chiamaka Chinedu Chioma Emeka Folake Ifeoma Ikechukwu Kemi Kwame Kofi Kojo Kwesi Abena Akua Ama Esi Yaw Ngozi Nkechi Obinna Olu
Oluwaseun Sade Segun Temitope Tunde Uche Yemi Zola Thabo Sipho Nomsa Thandi Lerato Themba Nelson Wanjiru Kamau Njeri Otieno Achieng Mwangi Abebe Tigist Haile
Giovanni Giuseppe Francesca Chiara Lorenzo Matteo Luca Paolo Sergio Salvatore Silvia Stefano Vincenzo Alessandro Jürgen Günter Günther Dieter Detlef Uwe Wolfgang Ulrich Heike Sabine Birgit
Jean-Pierre Jean-Luc Marie-Claire François Françoise Benoît Thierry Guillaume Aurélie Céline Hélène Loïc Gaël Yves Joost Sjoerd Pieter Jeroen Marieke Femke Willem Maarten Sanne Bram
Krzysztof Piotr Paweł Małgorzata Agnieszka Katarzyna Grzegorz Wojciech Zbigniew Jarosław Łukasz Michał Jiří Václav Zdeněk Tomáš Ondřej Dmitri Dmitry Sergei Sergey Vladimir Yevgeny Ekaterina
Olga Oksana Volodymyr Oleksandr Andriy Mykola Nataliya Svetlana Tatiana Yuri Igor Oleg Boris Zoltán László István Ferenc Gábor György Ágnes Éva Katalin Ilona Ioana Mihai Bogdan Radu
José João Luís Inês Conceição Gonçalo Tiago Thiago Rui Paulo Joaquín Jesús María Ángel Íñigo Nerea Ainhoa Begoña Rocío Guadalupe Xochitl Björn Jörg Søren Jørgen Åsa Håkan Göran Kjell
Aino Eero Jukka Pekka Päivi Tuula Matti Seppo Sigrún Guðrún Ólafur Þór Siobhan Niamh Aoife Saoirse Padraig Ciaran Eoin Cillian Rhys Gareth Angharad Mehmet Ayşe Emre Burak Zeynep Elif Özlem Murat
Yiannis Giorgos Kostas Dimitris Eleni Nikos Avi Moshe Shlomo Yael Noa Itai Rivka Tamar Chaim`;
